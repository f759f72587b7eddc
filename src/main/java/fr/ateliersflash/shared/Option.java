package fr.ateliersflash.shared;

/// A value and the words for it, in a list of choices or of facts.
public record Option(String value, String label) {}

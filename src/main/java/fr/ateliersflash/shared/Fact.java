package fr.ateliersflash.shared;

/// Something known about a dossier, as a page shows it: what it is, and what it amounts to.
public record Fact(String label, String value) {}

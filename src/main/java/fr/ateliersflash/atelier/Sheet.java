package fr.ateliersflash.atelier;

/// What the public reads of an atelier, in the words of the bureau.
public record Sheet(String title, String summary) {}

package fr.ateliersflash.atelier;

import fr.ateliersflash.shared.Reference;

/// All that the guards look at.
public record Situation(Reference reference, Engagement engagement, Progress progress) {}

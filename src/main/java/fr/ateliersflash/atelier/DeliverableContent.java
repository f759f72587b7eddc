package fr.ateliersflash.atelier;

import jakarta.persistence.Embeddable;

/// The four parts of the written report, each in a few lines; the report itself is a file.
///
/// @param diagnosis what was found on the ground
/// @param proposals planning proposals, strategies
/// @param recommendedActions coherent with the proposals
/// @param sketches of projects
@Embeddable
public record DeliverableContent(String diagnosis, String proposals, String recommendedActions, String sketches) {}

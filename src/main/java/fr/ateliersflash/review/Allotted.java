package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Reference;
import java.time.Instant;
import java.util.List;

/// Requests were given to an examiner, all at once.
///
/// @param examiner the identifier of a person
/// @param references one at least
public record Allotted(long examiner, List<Reference> references, By by, Instant at) {}

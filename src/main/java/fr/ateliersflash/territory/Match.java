package fr.ateliersflash.territory;

import org.jspecify.annotations.Nullable;

/// A commune found by what somebody typed.
///
/// @param via the name through which it was found when it is not its own: a commune déléguée or associée, an
///     arrondissement; null otherwise
public record Match(Commune commune, @Nullable String via) {}

package fr.ateliersflash.territory;

/// A région.
///
/// @param of its name after a noun: `de Bretagne`, `des Pays de la Loire`
public record Region(String code, String name, String of) {}

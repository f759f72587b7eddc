package fr.ateliersflash.territory;

/// A département, or an overseas collectivité that stands in for one.
///
/// @param of its name after a noun: `de la Mayenne`, `des Côtes-d’Armor`, `de l’Ain`, `de Paris`
public record Departement(String code, String name, String of, String regionCode) {}

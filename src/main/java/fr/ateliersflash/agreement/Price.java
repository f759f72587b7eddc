package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;

/// What a line of the price schedule says.
///
/// @param unit what is counted: a lump sum, a day
/// @param unitPrice excluding tax
public record Price(String code, String label, MissionPhase phase, String unit, Money unitPrice) {}

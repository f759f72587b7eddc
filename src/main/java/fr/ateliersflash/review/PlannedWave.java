package fr.ateliersflash.review;

import java.time.LocalDate;

/// One of the three waves of a year, as it is planned.
///
/// @param number from 1 to 3
/// @param capacity how many ateliers it may select
public record PlannedWave(int year, int number, LocalDate opensOn, LocalDate closesOn, int capacity) {}

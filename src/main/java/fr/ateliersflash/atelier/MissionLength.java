package fr.ateliersflash.atelier;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a mission lasts. The note of the DGALN says 2 to 4 months, the public sheet 3; how early to warn is
/// ours.
///
/// @param warningDays how many days before the limit an end is said to be close to it
@ConfigurationProperties("ateliers.mission")
public record MissionLength(
        @DefaultValue("3") int usualMonths,
        @DefaultValue("4") int longestMonths,
        @DefaultValue("15") int warningDays) {}

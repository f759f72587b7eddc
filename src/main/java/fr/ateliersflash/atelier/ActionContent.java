package fr.ateliersflash.atelier;

import fr.ateliersflash.request.Theme;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// What an action of the road map says.
///
/// @param leader who carries it out, in plain words
@Embeddable
public record ActionContent(
        @Enumerated(EnumType.STRING) Theme theme,
        String label,
        @Enumerated(EnumType.STRING) Priority priority,
        @Enumerated(EnumType.STRING) Horizon horizon,
        String leader) {}

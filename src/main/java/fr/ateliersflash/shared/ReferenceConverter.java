package fr.ateliersflash.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Stores a reference as its text.
@Converter(autoApply = true)
class ReferenceConverter implements AttributeConverter<Reference, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Reference reference) {
        return reference == null ? null : reference.value();
    }

    @Override
    public @Nullable Reference convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new Reference(value);
    }
}

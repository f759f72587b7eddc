package fr.ateliersflash.funding;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Stores a quantity as its value.
@Converter(autoApply = true)
class QuantityConverter implements AttributeConverter<Quantity, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    @Override
    public @Nullable Quantity convertToEntityAttribute(@Nullable BigDecimal value) {
        return value == null ? null : new Quantity(value);
    }
}

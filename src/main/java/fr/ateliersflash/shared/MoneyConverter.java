package fr.ateliersflash.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Stores an amount as its cents.
@Converter(autoApply = true)
class MoneyConverter implements AttributeConverter<Money, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.cents();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }
}

package fr.ateliersflash.shared;

import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/// Reads amounts typed in forms and writes them back: `1 000,50`. What is no amount, or a negative one, is an error
/// of the field.
@Component
class MoneyFormatter implements Formatter<Money> {

    @Override
    public Money parse(String typed, Locale locale) throws ParseException {
        return Money.parse(typed).orElseThrow(() -> new ParseException(typed, 0));
    }

    @Override
    public String print(Money money, Locale locale) {
        return money.typed();
    }
}

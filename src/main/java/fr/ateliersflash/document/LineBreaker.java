package fr.ateliersflash.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end in French: as the platform says, but never after an apostrophe.
final class LineBreaker implements FSTextBreaker {

    private static final char APOSTROPHE = '’';

    private final BreakIterator places = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        places.setText(newText);
    }

    @Override
    public int next() {
        var place = places.next();
        while (place > 0 && place < text.length() && text.charAt(place - 1) == APOSTROPHE) {
            place = places.next();
        }
        return place;
    }
}

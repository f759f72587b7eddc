package fr.ateliersflash.messaging;

import java.util.ArrayList;
import java.util.List;

/// What a search has found, told apart from the words around.
public final class Excerpt {

    private Excerpt() {}

    public record Part(String text, boolean found) {}

    static List<Part> parts(String marked) {
        var parts = new ArrayList<Part>();
        for (var piece : marked.split("(?=" + Mailbox.FOUND + ")")) {
            var end = piece.indexOf(Mailbox.END);
            if (piece.startsWith(Mailbox.FOUND) && end > 0) {
                parts.add(new Part(piece.substring(1, end), true));
                parts.add(new Part(piece.substring(end + 1), false));
            } else {
                parts.add(new Part(piece, false));
            }
        }
        return parts;
    }
}

package fr.ateliersflash.notification;

import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.DossierFact;
import fr.ateliersflash.shared.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Words an announcement for each party: `notification.subject.<act>` and `notification.text.<act>`, either followed by
/// the party when it is told otherwise.
@Component
class NoticeWording {

    private final Names names;
    private final Designation designation;
    private final Wording wording;

    NoticeWording(Names names, Designation designation, Wording wording) {
        this.names = names;
        this.designation = designation;
        this.wording = wording;
    }

    /// The words of a fact, worked out once for each party.
    Function<Announcement.Told, Line> of(Announcement announcement, DossierFact fact, AtelierRequest request) {
        var arguments = new Object[] {
            names.who(fact.by(), request),
            names.ofBearer(request.bearer()),
            request.reference().value(),
            Objects.requireNonNullElse(fact.detail(), "")
        };
        Map<Party, Line> lines = new EnumMap<>(Party.class);
        return told -> lines.computeIfAbsent(
                told.party(),
                party -> new Line(
                        words("notification.subject." + announcement.act(), party, arguments),
                        words("notification.text." + announcement.act(), party, arguments),
                        Announcements.givesReason(fact.key(), party) ? fact.reason() : null,
                        place(told, request)));
    }

    private String words(String key, Party party, Object... arguments) {
        return wording.firstOf(List.of(key + "." + party, key), arguments);
    }

    private String place(Announcement.Told told, AtelierRequest request) {
        var place = told.place().replace("{r}", request.reference().value());
        return place.contains("{p}") ? place.replace("{p}", proposal(request)) : place;
    }

    private String proposal(AtelierRequest request) {
        return designation
                .live(request.id())
                .map(Assignment::id)
                .map(String::valueOf)
                .orElse("");
    }
}

package fr.ateliersflash.notification;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.site.Heralds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says whom an act would mail, before it is done: how many people and of which organisations, not who.
@Component
class Forecast implements Heralds {

    private final Dossiers dossiers;
    private final Circle circle;
    private final Hearers hearers;
    private final Names names;
    private final Wording wording;

    Forecast(Dossiers dossiers, Circle circle, Hearers hearers, Names names, Wording wording) {
        this.dossiers = dossiers;
        this.circle = circle;
        this.hearers = hearers;
        this.names = names;
        this.wording = wording;
    }

    @Override
    public Optional<String> forecast(String act, Reference reference, Viewer viewer) {
        try {
            var request = dossiers.find(reference, viewer);
            return Announcements.of(act, null)
                    .map(announcement -> words(
                            hearers.of(announcement.everybody(), circle.foreseen(request, act), viewer.personId()),
                            request));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private String words(Hearers.Heard heard, AtelierRequest request) {
        var atOnce = new ArrayList<String>();
        var counts = new LinkedHashMap<String, Integer>();
        heard.people().stream()
                .filter(hearer -> hearer.rhythm() == Rhythm.AT_ONCE)
                .forEach(hearer -> counts.merge(group(hearer, request), 1, Integer::sum));
        counts.forEach((group, count) -> atOnce.add(wording.of("notification.forecast.people", count, group)));
        heard.mailboxes()
                .forEach(shared -> atOnce.add(wording.of(
                        "notification.forecast.mailbox", Names.of(shared.of().organisation()))));
        var daily = heard.people().stream()
                .filter(hearer -> hearer.rhythm() == Rhythm.DAILY)
                .count();
        if (atOnce.isEmpty()) {
            return daily == 0
                    ? wording.of("notification.forecast.nobody")
                    : wording.of("notification.forecast.daily", daily);
        }
        return daily == 0
                ? wording.of("notification.forecast.atOnce", French.list(atOnce))
                : wording.of("notification.forecast.both", French.list(atOnce), daily);
    }

    private String group(Hearers.Hearer hearer, AtelierRequest request) {
        return switch (hearer.as().party()) {
            case BUREAU -> wording.of("notification.forecast.bureau");
            case COLLECTIVITE -> wording.of("notification.forecast.collectivite", names.collectivite(request.bearer()));
            case GUESTS -> wording.of("notification.forecast.guests");
            case FOLLOWERS -> wording.of("notification.forecast.followers");
            case SERVICE, GROUPEMENT -> Names.of(hearer.who().organisation());
        };
    }
}

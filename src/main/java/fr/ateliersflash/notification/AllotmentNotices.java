package fr.ateliersflash.notification;

import fr.ateliersflash.account.Correspondents;
import fr.ateliersflash.account.Directory;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.review.Allotted;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells an examiner which requests a colleague gives them: once, however many they are.
@Component
class AllotmentNotices {

    private static final String GIVEN = "request.ASSIGN";
    private static final String MINE = "/demandes?etat=les-miennes";

    private final Dossiers dossiers;
    private final Directory directory;
    private final Correspondents correspondents;
    private final Preferences preferences;
    private final Herald herald;
    private final Names names;
    private final Wording wording;

    AllotmentNotices(
            Dossiers dossiers,
            Directory directory,
            Correspondents correspondents,
            Preferences preferences,
            Herald herald,
            Names names,
            Wording wording) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.correspondents = correspondents;
        this.preferences = preferences;
        this.herald = herald;
        this.names = names;
        this.wording = wording;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Allotted allotted) {
        var author = allotted.by().personId();
        if (author == null || author != allotted.examiner()) {
            directory.viewer(allotted.examiner()).ifPresent(viewer -> {
                var first = dossiers.find(allotted.references().getFirst(), viewer);
                var line = allotted.references().size() == 1
                        ? new Line(
                                wording.of(
                                        "notification.allotted.one",
                                        allotted.by().person(),
                                        names.ofBearer(first.bearer()),
                                        first.reference().value()),
                                wording.of("notification.allotted.one.text"),
                                null,
                                "/demandes/" + first.reference() + "/examen")
                        : new Line(
                                wording.of(
                                        "notification.allotted.several",
                                        allotted.by().person(),
                                        allotted.references().size()),
                                wording.of("notification.allotted.several.text", joined(allotted.references())),
                                null,
                                MINE);
                herald.tell(new Herald.News(GIVEN, first.id(), allotted.at()), heard(allotted, line), _ -> line);
            });
        }
    }

    private Hearers.Heard heard(Allotted allotted, Line line) {
        var told = new Announcement.Told(Party.BUREAU, NoticeKind.TASK, line.href());
        var examiner = List.of(allotted.examiner());
        var chosen = preferences.of(examiner, List.of());
        var people = correspondents.people(examiner).stream()
                .map(one -> new Hearers.Hearer(one, told, chosen.rhythm(one.personId(), told.kind())))
                .toList();
        return new Hearers.Heard(people, List.of());
    }

    private static String joined(List<Reference> references) {
        return references.stream().map(Reference::value).collect(Collectors.joining(", "));
    }
}

package fr.ateliersflash.review;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Decisions;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who of the bureau examines which request.
@Service
@Transactional
public class Allotment {

    private final Decisions decisions;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Allotment(Decisions decisions, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.decisions = decisions;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /// @throws NotFound when nobody of the bureau who examines has that identifier
    AtelierRequest assign(Reference reference, long personId, Viewer viewer) {
        var colleague = examiner(personId, viewer);
        return decisions.assign(reference, colleague.id(), colleague.name(), viewer);
    }

    /// Says which requests an examiner was given, once they all are.
    void tell(long examiner, List<Reference> references, Viewer viewer) {
        events.publishEvent(new Allotted(examiner, references, viewer.acting(Capacity.BUREAU), clock.instant()));
    }

    /// @throws NotFound when nobody of the bureau who examines has that identifier
    @Transactional(readOnly = true)
    public Person examiner(long personId, Viewer viewer) {
        return examiners(viewer).stream()
                .filter(one -> one.id() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("examiner " + personId));
    }

    /// Those of the viewer's bureau to whom a request may be given.
    @Transactional(readOnly = true)
    public List<Person> examiners(Viewer viewer) {
        return everExamined(viewer).stream().filter(one -> !one.isClosed()).toList();
    }

    /// The same, with those whose account is closed: what they examined is theirs until it is given to another.
    @Transactional(readOnly = true)
    public List<Person> everExamined(Viewer viewer) {
        return directory.people(viewer.organisationId()).stream()
                .filter(one -> one.role() != Role.READER)
                .toList();
    }
}

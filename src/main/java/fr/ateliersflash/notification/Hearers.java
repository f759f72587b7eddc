package fr.ateliersflash.notification;

import fr.ateliersflash.account.Correspondent;
import fr.ateliersflash.account.Correspondents;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds whom an announcement reaches, and how soon: the same for the act that is done and for the one that is only
/// foreseen.
@Component
class Hearers {

    /// They hear as themselves, not as their organisation.
    private static final Set<Party> BY_NAME = Set.of(Party.GUESTS, Party.FOLLOWERS);

    private final Correspondents correspondents;
    private final Preferences preferences;

    Hearers(Correspondents correspondents, Preferences preferences) {
        this.correspondents = correspondents;
        this.preferences = preferences;
    }

    /// @param people each once, as what they are first told as
    /// @param mailboxes the shared mailboxes of the organisations told, each once
    record Heard(List<Hearer> people, List<Shared> mailboxes) {}

    record Hearer(Correspondent who, Announcement.Told as, Rhythm rhythm) {}

    record Shared(String address, Correspondent of, Announcement.Told as) {}

    /// @param author of the act, who knows; null when nobody did it
    Heard of(Collection<Announcement.Told> told, Around around, @Nullable Long author) {
        var parties = told.stream()
                .collect(Collectors.toMap(
                        Announcement.Told::party, one -> one, (first, _) -> first, () -> new LinkedHashMap<>()));
        var present = standing(parties.keySet(), around);
        var as = new LinkedHashMap<Correspondent, Announcement.Told>();
        parties.forEach((party, one) -> present.stream()
                .filter(person -> stands(person, party, around))
                .forEach(person -> as.putIfAbsent(person, one)));
        var chosen = preferences.of(
                as.keySet().stream().map(Correspondent::personId).toList(),
                as.entrySet().stream()
                        .filter(one -> !BY_NAME.contains(one.getValue().party()))
                        .map(one -> one.getKey().organisationId())
                        .distinct()
                        .toList());
        return new Heard(people(as, chosen, author), mailboxes(as, chosen));
    }

    private List<Correspondent> standing(Set<Party> parties, Around around) {
        var organisations = new ArrayList<Long>();
        if (parties.contains(Party.SERVICE)) {
            organisations.add(around.service());
        }
        if (parties.contains(Party.GROUPEMENT)) {
            organisations.addAll(around.groupements());
        }
        return correspondents.around(
                organisations,
                parties.contains(Party.COLLECTIVITE) ? around.collectivite() : null,
                parties.contains(Party.BUREAU),
                byName(parties, around));
    }

    private static Set<Long> byName(Set<Party> parties, Around around) {
        var people = new HashSet<Long>();
        if (parties.contains(Party.GUESTS)) {
            people.addAll(around.guests());
        }
        if (parties.contains(Party.FOLLOWERS)) {
            people.addAll(around.followers());
        }
        return people;
    }

    private static boolean stands(Correspondent person, Party party, Around around) {
        return switch (party) {
            case SERVICE -> person.organisationId() == around.service();
            case BUREAU -> person.kind() == OrganisationKind.BUREAU;
            case COLLECTIVITE ->
                person.kind() == OrganisationKind.COLLECTIVITE
                        && !around.guests().contains(person.personId());
            case GROUPEMENT -> around.groupements().contains(person.organisationId());
            case GUESTS -> around.guests().contains(person.personId());
            case FOLLOWERS -> around.followers().contains(person.personId());
        };
    }

    /// Those who only read in an organisation are told when nobody else there is.
    private static List<Hearer> people(
            Map<Correspondent, Announcement.Told> as, Preferences.Chosen chosen, @Nullable Long author) {
        var acting = new HashMap<Long, Boolean>();
        as.forEach((person, told) ->
                acting.merge(person.organisationId(), person.role() != Role.READER, Boolean::logicalOr));
        return as.entrySet().stream()
                .filter(one -> author == null || one.getKey().personId() != author)
                .filter(one -> BY_NAME.contains(one.getValue().party())
                        || one.getKey().role() != Role.READER
                        || !acting.getOrDefault(one.getKey().organisationId(), false))
                .map(one -> new Hearer(
                        one.getKey(),
                        one.getValue(),
                        chosen.rhythm(one.getKey().personId(), one.getValue().kind())))
                .toList();
    }

    private static List<Shared> mailboxes(Map<Correspondent, Announcement.Told> as, Preferences.Chosen chosen) {
        var shared = new LinkedHashMap<Long, Shared>();
        as.forEach((person, told) -> {
            var address = chosen.mailboxes().get(person.organisationId());
            if (address != null && !BY_NAME.contains(told.party())) {
                shared.putIfAbsent(person.organisationId(), new Shared(address, person, told));
            }
        });
        return List.copyOf(shared.values());
    }
}

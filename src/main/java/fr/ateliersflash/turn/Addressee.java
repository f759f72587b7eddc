package fr.ateliersflash.turn;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.Capacity;
import java.util.HashSet;
import java.util.Set;

/// Who is waited for, written as a key that people recognise as theirs.
public final class Addressee {

    static final String BUREAU = "BUREAU";
    static final String HEAD_OF_BUREAU = "HEAD_OF_BUREAU";
    private static final String SERVICE = "S";

    private Addressee() {}

    static String service(AtelierRequest request) {
        return SERVICE + request.serviceId();
    }

    static String groupement(long organisationId) {
        return Keys.groupement(organisationId);
    }

    /// The one that is asked about a dossier or holds it.
    static String groupement(AtelierRequest request) {
        return request.keys().stream().filter(Keys::isGroupement).findFirst().orElseThrow();
    }

    /// The keys under which a viewer is waited for.
    static Set<String> of(Viewer viewer) {
        var keys = new HashSet<String>();
        keys.add(Keys.person(viewer.personId()));
        if (viewer.is(Capacity.SERVICE)) {
            keys.add(SERVICE + viewer.organisationId());
        }
        if (viewer.is(Capacity.BUREAU)) {
            keys.add(BUREAU);
        }
        if (viewer.is(Capacity.HEAD_OF_BUREAU)) {
            keys.add(HEAD_OF_BUREAU);
        }
        if (viewer.is(Capacity.COLLECTIVITE) || viewer.is(Capacity.MANDATAIRE)) {
            keys.addAll(viewer.keys());
        }
        return keys;
    }

    /// Who is waited for by name.
    public static long person(String addressee) {
        return Long.parseLong(addressee.substring(1));
    }

    /// In what capacity somebody is waited for.
    public static Capacity capacity(String addressee) {
        return switch (addressee.charAt(0)) {
            case 'S' -> Capacity.SERVICE;
            case 'B' -> Capacity.BUREAU;
            case 'H' -> Capacity.HEAD_OF_BUREAU;
            case 'G' -> Capacity.MANDATAIRE;
            case 'P' -> Capacity.CO_WRITER;
            default -> Capacity.COLLECTIVITE;
        };
    }
}

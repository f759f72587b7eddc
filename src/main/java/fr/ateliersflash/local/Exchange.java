package fr.ateliersflash.local;

import static fr.ateliersflash.messaging.Party.BUREAU;
import static fr.ateliersflash.messaging.Party.COLLECTIVITE;
import static fr.ateliersflash.messaging.Party.GROUPEMENT;
import static fr.ateliersflash.messaging.Party.SERVICE;

import fr.ateliersflash.messaging.NewMessage;
import fr.ateliersflash.messaging.Party;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people write to each other while a story is told.
enum Exchange {
    /// Nothing.
    NONE(List.of()),
    /// The service asks the bureau before it deposits the request.
    ADVICE(List.of(new Line(Stage.COMPLETE_DRAFT, 0, SERVICE, BUREAU, Set.of(BUREAU), """
                    Bonjour,
                    Le préfet signe son courrier la semaine prochaine. Pouvons-nous déposer la demande sans \
                    l’attendre, et le joindre ensuite ?"""))),
    /// The bureau waits for the service.
    ASKED(List.of(new Line(Stage.SUBMITTED, 0, BUREAU, SERVICE, Set.of(SERVICE), """
                    Bonjour,
                    Avant de prendre la demande en charge : une étude est-elle déjà en cours sur ce périmètre \
                    avec l’agence d’urbanisme ? La fiche cite le programme, sans dire où il en est."""))),
    /// The bureau asks and the service answers; the collectivité reads both.
    ANSWERED(List.of(
            new Line(Stage.IN_REVIEW, 0, BUREAU, SERVICE, Set.of(SERVICE, COLLECTIVITE), """
                    Bonjour,
                    Qui est propriétaire du site aujourd’hui, et une négociation est-elle ouverte ? Nous en \
                    avons besoin pour instruire la demande."""),
            new Line(Stage.IN_REVIEW, 0, BUREAU, null, Set.of(), """
                    Dossier solide. Vérifier la maîtrise foncière avant la validation."""),
            new Line(Stage.IN_REVIEW, 1, SERVICE, null, Set.of(BUREAU, COLLECTIVITE), """
                    Bonjour,
                    L’établissement public foncier porte les deux tiers du site depuis l’an dernier. Le reste \
                    appartient à une indivision, qui a donné son accord de principe à la vente."""))),
    /// The service, the collectivité and the groupement prepare the days on site.
    SHARED(List.of(
            new Line(Stage.APPROPRIATION, 0, SERVICE, COLLECTIVITE, Set.of(COLLECTIVITE, GROUPEMENT), """
                    Bonjour,
                    L’équipe souhaite entrer dans les bâtiments. Qui détient les clés, et quel jour vous \
                    conviendrait ?"""),
            new Line(Stage.APPROPRIATION, 1, COLLECTIVITE, null, Set.of(SERVICE, GROUPEMENT), """
                    Bonjour,
                    Les services techniques ont les clés. Mardi ou jeudi matin nous conviennent ; prévoyez des \
                    bottes, la cour est inondée."""),
            new Line(Stage.APPROPRIATION, 2, SERVICE, null, Set.of(), """
                    Le directeur des services techniques est le bon interlocuteur pour les visites."""),
            new Line(Stage.APPROPRIATION, 2, GROUPEMENT, null, Set.of(SERVICE, COLLECTIVITE), """
                    Merci. Nous viendrons jeudi à neuf heures, à quatre personnes."""),
            new Line(Stage.NOTE, 0, GROUPEMENT, COLLECTIVITE, Set.of(SERVICE, COLLECTIVITE), """
                    Bonjour,
                    La salle des fêtes est-elle réservée pour les deux journées d’atelier proposées dans la \
                    note ?""")));

    private final List<Line> lines;

    Exchange(List<Line> lines) {
        this.lines = lines;
    }

    /// @param days how many working days after the stage is reached
    /// @param to whom it is written; nobody, and it is an internal note
    record Line(
            Stage stage, int days, Party speaker, @Nullable Party awaited, Set<Party> to, String text) {

        boolean isNote() {
            return to.isEmpty();
        }

        NewMessage message() {
            return new NewMessage(text, to, awaited);
        }
    }

    Stream<Line> at(Stage stage) {
        return lines.stream().filter(line -> line.stage() == stage);
    }
}

package bench;

import bench.Client.Answer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Something that people do, again and again.
///
/// @param visit throws when the answer is not the right one
record Target(String name, Visit visit) {

    interface Visit {
        void by(Visitor visitor) throws IOException;
    }

    /// One of the people at work.
    ///
    /// @param own dossiers that nobody else writes to meanwhile
    record Visitor(
            Client anybody, Client bureau, Client service, Client groupement, List<String> own, RandomGenerator random)
            implements AutoCloseable {

        /// Each from a service of its own, which has dossiers to write.
        static List<Visitor> several(int count, Server server, String database, App app, int seed)
                throws IOException, SQLException {
            var random = new SplittableRandom(seed);
            var visitors = new ArrayList<Visitor>();
            var services = server.texts(database, """
                    select departement_code from request where status in ('DRAFT', 'RETURNED')
                    group by departement_code having count(*) > 1 order by count(*) desc, departement_code limit """ + " " + count);
            for (var service : services) {
                visitors.add(new Visitor(
                        new Client(app.port()),
                        new Client(app.port()).signIn("bureau@exemple.fr"),
                        new Client(app.port()).signIn("service" + service.toLowerCase() + "@exemple.fr"),
                        new Client(app.port()).signIn("groupement1@exemple.fr"),
                        server.texts(database, """
                                select reference from request where status in ('DRAFT', 'RETURNED')
                                and departement_code = '%s' order by id limit 5""".formatted(service)),
                        random.split()));
            }
            return visitors;
        }

        <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        @Override
        public void close() throws IOException {
            anybody.close();
            bureau.close();
            service.close();
            groupement.close();
        }
    }

    static Target constant() {
        return new Target("constant", visitor -> shown(visitor.bureau().get("/banc/constante")));
    }

    static Target home() {
        return new Target("home page", visitor -> shown(visitor.anybody().get("/")));
    }

    /// For an application that has no other page, and is to work as long as the others.
    static Target again(int number) {
        return new Target("home page " + number, home().visit());
    }

    /// @param pages addresses of full pages of the queue
    static Target queue(List<String> pages) {
        return new Target("queue", visitor -> shown(visitor.bureau().get(visitor.oneOf(pages))));
    }

    static Target dossier(List<String> references) {
        return new Target("dossier", visitor -> shown(visitor.bureau().get("/demandes/" + visitor.oneOf(references))));
    }

    /// The service lets the collectivité write, then no longer.
    static Target transition() {
        return new Target("transition", visitor -> {
            var dossier = "/demandes/" + visitor.oneOf(visitor.own());
            var invited = String.valueOf(visitor.random().nextBoolean());
            var once = UUID.randomUUID().toString();
            done(visitor.service().post(dossier + "/invitation", Map.of("invited", invited, "_once", once)), dossier + "/acces");
        });
    }

    static Target desk() {
        return new Target("bureau's desk", visitor -> shown(visitor.bureau().get("/tableau-de-bord")));
    }

    static void shown(Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("A page answered " + answer.status());
        }
    }

    private static void done(Answer answer, String leadsTo) throws IOException {
        if (answer.status() / 100 != 3 || !answer.location().endsWith(leadsTo)) {
            throw new IOException("An act answered %d %s".formatted(answer.status(), answer.location()));
        }
    }
}

package bench;

import bench.Client.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    record Visitor(Client anybody, Client bureau, Client service, List<String> own, RandomGenerator random)
            implements AutoCloseable {

        <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        @Override
        public void close() throws IOException {
            anybody.close();
            bureau.close();
            service.close();
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
            done(visitor.service().post(dossier + "/invitation", Map.of("invited", invited, "_once", once)), dossier);
        });
    }

    static Target desk() {
        return new Target("bureau's desk", visitor -> shown(visitor.bureau().get("/tableau-de-bord")));
    }

    private static void shown(Answer answer) throws IOException {
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

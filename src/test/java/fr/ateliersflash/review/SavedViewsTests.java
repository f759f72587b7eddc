package fr.ateliersflash.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SavedViewsTests {

    @Autowired
    Scene scene;

    @Autowired
    SavedViews views;

    @Test
    void belongToOnePerson() {
        var name = UUID.randomUUID().toString();
        var id = keep(name, "etat=en-examen", scene.bureau());

        assertThat(named(name, scene.bureau())).containsExactly("etat=en-examen");
        assertThat(named(name, scene.head())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> views.forget(id, scene.head()));

        keep(name, "etat=validees&region=52", scene.bureau());
        assertThat(named(name, scene.bureau())).containsExactly("etat=validees&region=52");

        views.forget(id, scene.bureau());
        assertThat(named(name, scene.bureau())).isEmpty();
    }

    @Test
    void areKeptInReason() {
        var name = UUID.randomUUID().toString();
        var kept = views.of(scene.head());
        kept.forEach(one -> views.forget(one.id(), scene.head()));
        for (int number = 0; number < SavedViews.MOST; number++) {
            keep(name + number, "etat=en-examen", scene.head());
        }

        assertThat(views.keep(name, "etat=en-examen", scene.head())).isInstanceOf(Outcome.Refused.class);
        assertThat(views.keep(name + 0, "etat=validees", scene.head())).isInstanceOf(Outcome.Done.class);
    }

    private long keep(String name, String query, Viewer viewer) {
        return views.keep(name, query, viewer) instanceof Outcome.Done<Long>(var id) ? id : 0;
    }

    private List<String> named(String name, Viewer viewer) {
        return views.of(viewer).stream()
                .filter(one -> one.name().equals(name))
                .map(SavedViews.SavedView::query)
                .toList();
    }
}

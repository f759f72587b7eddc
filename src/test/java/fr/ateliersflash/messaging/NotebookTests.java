package fr.ateliersflash.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Guests.class)
class NotebookTests {

    @Autowired
    Scene scene;

    @Autowired
    Guests guests;

    @Autowired
    Notebook notebook;

    @Test
    void keepsTheNotesOfEachOfficeApart() {
        var request = scene.reaches(Stage.SUBMITTED);
        notebook.write(request.reference(), "Le maire hésite.", scene.ddt53());
        notebook.write(request.reference(), "À suivre de près.", scene.bureau());
        notebook.write(request.reference(), "Appeler le service.", scene.head());

        assertThat(texts(request, scene.ddt53())).containsExactly("Le maire hésite.");
        assertThat(texts(request, scene.bureau())).containsExactly("Appeler le service.", "À suivre de près.");
    }

    @Test
    void doesNotExistForOthers() {
        var request = scene.reaches(Stage.PROPOSED);
        var others = List.of(
                scene.ddt22(),
                guests.invited(request, scene.ddt22()),
                guests.invited(request),
                scene.drealPaysDeLaLoire(),
                scene.evron(),
                scene.laval(),
                scene.solicited(request.reference()),
                scene.administrator());

        assertThat(others).allSatisfy(viewer -> {
            assertThatThrownBy(() -> texts(request, viewer)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> notebook.write(request.reference(), "Bonjour", viewer))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void isClosedInTheTrash() {
        var request = scene.reaches(Stage.DISCARDED);

        assertThat(texts(request, scene.ddt53())).isEmpty();
        assertThatThrownBy(() -> notebook.write(request.reference(), "Bonjour", scene.ddt53()))
                .isInstanceOf(Stale.class);
    }

    private List<String> texts(AtelierRequest request, Viewer viewer) {
        return notebook.of(request.reference(), Long.MAX_VALUE, 10, viewer).stream()
                .map(InternalNote::text)
                .toList();
    }
}

package fr.ateliersflash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.Options;

/// The modules depend on each other as each of them declares, and `docs/modules/` shows them as they are.
class ModularityTests {

    private static final Path DOCUMENTS = Path.of("docs/modules");
    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void eachModuleDependsOnlyOnWhatItDeclares() {
        MODULES.verify();
    }

    @Test
    void documentsTheModules() throws IOException {
        var diagrams = DiagramOptions.defaults().withStyle(DiagramStyle.UML);
        new Documenter(MODULES, Options.defaults().withOutputFolder(DOCUMENTS.toString()))
                .writeModulesAsPlantUml(diagrams)
                .writeIndividualModulesAsPlantUml(diagrams)
                .writeModuleCanvases();
        try (var files = Files.newDirectoryStream(DOCUMENTS, "*.{puml,adoc}")) {
            for (var file : files) {
                Files.write(file, inOrder(Files.readAllLines(file)));
            }
        }
    }

    /// The generator lists things in an order of the moment: lines that follow one another are sorted, so that a
    /// document changes only with what it shows.
    private static List<String> inOrder(List<String> lines) {
        var ordered = new ArrayList<String>();
        var together = new TreeSet<String>();
        for (var line : lines) {
            if (line.startsWith("|* ")) {
                empty(together, ordered);
                ordered.add("|");
                together.add(line.substring(1));
            } else if (Stream.of("  component ", "Application.", "* ").anyMatch(line::startsWith)) {
                together.add(line);
            } else {
                empty(together, ordered);
                ordered.add(line);
            }
        }
        return ordered;
    }

    private static void empty(Set<String> together, List<String> ordered) {
        ordered.addAll(together);
        together.clear();
    }
}

package fr.ateliersflash.request;

import fr.ateliersflash.shared.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A section taken apart into its fields, each as it is stored.
final class SectionFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DIGITS = 16;

    private final Class<? extends Section> kind;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private SectionFields(Class<? extends Section> kind) {
        this.kind = kind;
    }

    static SectionFields of(Section section) {
        var taken = new SectionFields(section.getClass());
        JSON.valueToTree(section).properties().forEach(field -> taken.fields.put(field.getKey(), field.getValue()));
        return taken;
    }

    /// A section as it is stored.
    static String json(Section section) {
        return JSON.writeValueAsString(section);
    }

    /// A whole fiche from what is stored.
    static Fiche fiche(String stored) {
        return JSON.readValue(stored, Fiche.class);
    }

    /// The same section, with some fields taken from another one.
    Section with(Iterable<String> names, SectionFields other) {
        var joined = JSON.createObjectNode();
        fields.forEach(joined::set);
        names.forEach(name -> joined.set(name, other.get(name)));
        return section(joined);
    }

    private Section section(ObjectNode joined) {
        return JSON.treeToValue(joined, kind);
    }

    Iterable<String> names() {
        return fields.keySet();
    }

    JsonNode get(String name) {
        return fields.getOrDefault(name, JSON.nullNode());
    }

    /// What a form would send for a field: nothing, one value, or several.
    List<String> values(String name) {
        var value = get(name);
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }
        return value.isNull() ? List.of() : List.of(value.asString());
    }

    Map<String, String> digests() {
        return fields.keySet().stream().collect(Collectors.toMap(name -> name, this::digest));
    }

    String digest(String name) {
        return Sha256.of(get(name).toString()).substring(0, DIGITS);
    }
}

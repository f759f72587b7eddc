package fr.ateliersflash.request;

import fr.ateliersflash.shared.Sha256;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A section taken apart into its fields, each as it is stored.
final class SectionFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DIGITS = 16;

    private final Section section;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final Map<String, String> digests = new HashMap<>();

    private SectionFields(Section section) {
        this.section = section;
        JSON.valueToTree(section).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    }

    static SectionFields of(Section section) {
        return new SectionFields(section);
    }

    /// A section as it is stored.
    static String json(Section section) {
        return JSON.writeValueAsString(section);
    }

    /// A section from what is stored.
    static Section section(String stored, Step step) {
        return JSON.readValue(stored, step.section().orElseThrow());
    }

    Section section() {
        return section;
    }

    /// The same section, with some fields taken from another one.
    Section with(Iterable<String> names, SectionFields other) {
        var joined = JSON.createObjectNode();
        fields.forEach(joined::set);
        names.forEach(name -> joined.set(name, other.get(name)));
        return JSON.treeToValue(joined, section.getClass());
    }

    Set<String> names() {
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

    /// What is as in another state of the section has its digest.
    SectionFields knowing(SectionFields other) {
        other.digests.forEach((name, digest) -> {
            if (get(name).equals(other.get(name))) {
                digests.put(name, digest);
            }
        });
        return this;
    }

    Map<String, String> digests() {
        return fields.keySet().stream().collect(Collectors.toMap(name -> name, this::digest));
    }

    String digest(String name) {
        return digests.computeIfAbsent(
                name, one -> Sha256.of(get(one).toString()).substring(0, DIGITS));
    }
}

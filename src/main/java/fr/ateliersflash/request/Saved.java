package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;
import java.util.List;
import java.util.Map;

/// What became of the fields that somebody typed in a section.
///
/// @param reading the present state of the section, to be sent back with what is typed next
/// @param contested the fields that somebody else has changed too, which stay as that other wrote them, with who
/// @param news the fields that only others have changed since they were read, with who
public record Saved(Sheet sheet, Reading reading, Map<String, Written> contested, Map<String, Written> news) {

    public Reference reference() {
        return sheet.reference();
    }

    /// The section as it is now.
    public Section section() {
        return sheet.section();
    }

    public Step step() {
        return section().step();
    }

    /// The section as one goes on writing it: as it is now, but for what they typed in the contested fields.
    public Section with(Section typed) {
        return SectionFields.of(section()).with(contested.keySet(), SectionFields.of(typed));
    }

    /// What a form would send for a field as it is now.
    public List<String> values(String field) {
        return SectionFields.of(section()).values(field);
    }
}

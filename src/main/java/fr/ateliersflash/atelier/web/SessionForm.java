package fr.ateliersflash.atelier.web;

import fr.ateliersflash.atelier.Proceedings;
import fr.ateliersflash.atelier.SessionKind;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The form of the report on a visit or a session.
record SessionForm(
        @NotNull @Nullable SessionKind kind,
        @NotNull @Nullable LocalDate heldFrom,
        @NotNull @Nullable LocalDate heldTo,
        @NotBlank @Size(max = 200) String place,
        @NotNull @Nullable Integer attendance,
        @NotBlank @Size(max = 4000) String notes,
        List<MultipartFile> photos) {

    SessionForm {
        place = Typed.text(place);
        notes = Typed.text(notes);
        photos = photos == null
                ? List.of()
                : photos.stream().filter(photo -> !Given.isAbsent(photo)).toList();
    }

    static SessionForm blank(@Nullable SessionKind kind) {
        return new SessionForm(kind, null, null, "", null, "", List.of());
    }

    Proceedings toProceedings() {
        return new Proceedings(
                Given.sure(kind), Given.sure(heldFrom), Given.sure(heldTo), place, Given.sure(attendance), notes);
    }
}

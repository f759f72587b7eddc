package fr.ateliersflash.atelier.web;

import fr.ateliersflash.atelier.Note;
import fr.ateliersflash.atelier.NoteContent;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The form of the note d'appropriation.
///
/// @param version the last version of the note that was read, 0 when there was none
record NoteForm(
        @NotNull @Min(1) @Max(10) @Nullable Integer daysOnSite,
        @Size(max = 2000) String daysOnSiteReason,
        @NotNull @Min(1) @Max(60) @Nullable Integer contractorDays,
        @Size(max = 2000) String contractorDaysReason,
        @NotBlank @Size(max = 4000) String content,
        @NotBlank @Size(max = 4000) String animation,
        @NotNull @Nullable DeliverableForm deliverableForm,
        @NotBlank @Size(max = 2000) String team,
        @NotNull @Nullable LocalDate visitOn,
        @NotNull @Nullable LocalDate sessionFrom,
        @NotNull @Nullable LocalDate sessionTo,
        @NotNull @Nullable LocalDate restitutionOn,
        @Nullable MultipartFile file,
        int version) {

    static final NoteForm BLANK = new NoteForm(null, "", null, "", "", "", null, "", null, null, null, null, null, 0);

    NoteForm {
        daysOnSiteReason = Typed.text(daysOnSiteReason);
        contractorDaysReason = Typed.text(contractorDaysReason);
        content = Typed.text(content);
        animation = Typed.text(animation);
        team = Typed.text(team);
    }

    /// To be corrected: what the version before said.
    static NoteForm of(Note note) {
        var said = note.content();
        return new NoteForm(
                said.daysOnSite(),
                Typed.text(said.daysOnSiteReason()),
                said.contractorDays(),
                Typed.text(said.contractorDaysReason()),
                said.content(),
                said.animation(),
                said.deliverableForm(),
                said.team(),
                said.visitOn(),
                said.sessionFrom(),
                said.sessionTo(),
                said.restitutionOn(),
                null,
                note.number());
    }

    NoteContent toContent() {
        return new NoteContent(
                Given.sure(daysOnSite),
                Given.orNull(daysOnSiteReason),
                Given.sure(contractorDays),
                Given.orNull(contractorDaysReason),
                content,
                animation,
                Given.sure(deliverableForm),
                team,
                Given.sure(visitOn),
                Given.sure(sessionFrom),
                Given.sure(sessionTo),
                Given.sure(restitutionOn));
    }
}

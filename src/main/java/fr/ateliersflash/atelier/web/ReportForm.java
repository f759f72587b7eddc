package fr.ateliersflash.atelier.web;

import fr.ateliersflash.atelier.Deliverable;
import fr.ateliersflash.atelier.DeliverableContent;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The form of the livrable de synthèse.
///
/// @param version the last version of the deliverable that was read, 0 when there was none
record ReportForm(
        @NotBlank @Size(max = 4000) String diagnosis,
        @NotBlank @Size(max = 4000) String proposals,
        @NotBlank @Size(max = 4000) String recommendedActions,
        @NotBlank @Size(max = 4000) String sketches,
        @Nullable MultipartFile file,
        int version) {

    static final ReportForm BLANK = new ReportForm("", "", "", "", null, 0);

    ReportForm {
        diagnosis = Typed.text(diagnosis);
        proposals = Typed.text(proposals);
        recommendedActions = Typed.text(recommendedActions);
        sketches = Typed.text(sketches);
    }

    /// To be corrected: what the version before said.
    static ReportForm of(Deliverable deliverable) {
        var said = deliverable.content();
        return new ReportForm(
                said.diagnosis(),
                said.proposals(),
                said.recommendedActions(),
                said.sketches(),
                null,
                deliverable.number());
    }

    DeliverableContent toContent() {
        return new DeliverableContent(diagnosis, proposals, recommendedActions, sketches);
    }
}

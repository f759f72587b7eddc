package fr.ateliersflash.review;

import fr.ateliersflash.shared.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/// What the bureau writes to whoever asked, when a wave has decided (courrier de décision): its text as it was then,
/// with its SHA-256. It is never rewritten.
@Entity
@Table(name = "review_letter")
public class DecisionLetter {

    private static final String PARAGRAPH = "\n\n";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private long waveId;
    private boolean selected;
    private String content;
    private String sha256;
    private Instant madeAt;
    private String madeBy;

    @SuppressWarnings("NullAway.Init")
    protected DecisionLetter() {}

    /// @param paragraphs the first one is its subject
    DecisionLetter(long requestId, long waveId, boolean selected, List<String> paragraphs, String madeBy, Instant at) {
        this.requestId = requestId;
        this.waveId = waveId;
        this.selected = selected;
        this.content = String.join(PARAGRAPH, paragraphs);
        this.sha256 = Sha256.of(content);
        this.madeBy = madeBy;
        this.madeAt = at;
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public long waveId() {
        return waveId;
    }

    public boolean isSelection() {
        return selected;
    }

    public String content() {
        return content;
    }

    public String subject() {
        return content.split(PARAGRAPH, 2)[0];
    }

    public List<String> paragraphs() {
        return List.of(content.split(PARAGRAPH)).stream().skip(1).toList();
    }

    /// Of its content, in hexadecimal.
    public String sha256() {
        return sha256;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }
}

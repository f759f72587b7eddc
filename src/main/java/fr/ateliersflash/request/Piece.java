package fr.ateliersflash.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter or an annex, in one of its versions. A newer letter of the same kind replaces it; nothing is ever lost.
@Entity
@Table(name = "request_piece")
public class Piece {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private AtelierRequest request;

    @Enumerated(EnumType.STRING)
    private PieceKind kind;

    private long documentId;
    private String name;
    private String sha256;
    private long size;
    private int number;
    private Instant addedAt;
    private String addedBy;
    private @Nullable Instant replacedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String verdictReason;

    @SuppressWarnings("NullAway.Init")
    protected Piece() {}

    Piece(AtelierRequest request, PieceKind kind, Piece.NewPiece piece, int number, Instant addedAt, String addedBy) {
        this.request = request;
        this.kind = kind;
        this.documentId = piece.documentId();
        this.name = piece.name();
        this.sha256 = piece.sha256();
        this.size = piece.size();
        this.number = number;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    Piece replaced(Instant at) {
        replacedAt = at;
        return this;
    }

    /// The same document, to be joined under another kind.
    NewPiece again() {
        return new NewPiece(documentId, name, sha256, size);
    }

    Piece assessed(Verdict verdict, @Nullable String reason) {
        this.verdict = verdict;
        this.verdictReason = reason;
        return this;
    }

    public long id() {
        return id;
    }

    public PieceKind kind() {
        return kind;
    }

    public long documentId() {
        return documentId;
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    /// In bytes.
    public long size() {
        return size;
    }

    /// The version of this letter, or the rank of this annex, from 1.
    public int number() {
        return number;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }

    public boolean isCurrent() {
        return replacedAt == null;
    }

    boolean isCurrentAt(Instant then) {
        return !addedAt.isAfter(then) && (replacedAt == null || replacedAt.isAfter(then));
    }

    public @Nullable Verdict verdict() {
        return verdict;
    }

    public @Nullable String verdictReason() {
        return verdictReason;
    }

    public boolean isAccepted() {
        return verdict == Verdict.ACCEPTED;
    }

    /// The document stored for a new piece.
    ///
    /// @param size in bytes
    record NewPiece(long documentId, String name, String sha256, long size) {}
}

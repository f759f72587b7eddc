package fr.ateliersflash.request;

/// An invitation is worth nothing any more, taken back or replaced by another.
public record InvitationRevoked(long invitationId, long requestId) {}

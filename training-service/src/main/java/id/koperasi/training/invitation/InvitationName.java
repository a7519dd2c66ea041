package id.koperasi.training.invitation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which invitation is answered.")
record InvitationName(@NotNull UUID invitationId) {}

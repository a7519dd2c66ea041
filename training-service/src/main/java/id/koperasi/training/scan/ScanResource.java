package id.koperasi.training.scan;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.scan.Scans.Taken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sessions/{sessionId}/scans")
@Tag(name = "Attendance")
class ScanResource {

    private final ScanningPresence scanning;

    ScanResource(ScanningPresence scanning) {
        this.scanning = scanning;
    }

    @Schema(
            description =
                    "What a phone has seen and signed. It signs, in UTF-8 and one fact a line: `koperasi-scan 2`, "
                            + "`session <id>`, `lesson <number>`, `direction <IN|OUT>`, `code <code>`, `scanned <milliseconds "
                            + "since 1970>`, `sent <milliseconds since 1970>`, `nonce <uuid>`.")
    record NewScan(
            @NotNull UUID deviceId,

            @Schema(description = "The number of the lesson.", examples = "1") @Min(1) @Max(100) int lesson,

            @NotNull Direction direction,

            @NotNull @Pattern(regexp = LessonCodes.SHAPE) @Schema(description = "What the screen showed.", examples = "58823529-3f2a7c118a4e5d0f")
            String code,

            @NotNull @Schema(description = "By the phone's clock, right or wrong.")
            Instant scannedAt,

            @NotNull @Schema(description = "When this request is sent, by the same clock: so its error is found.")
            Instant sentAt,

            @NotNull UUID nonce,

            @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") @Schema(
                    description = "ECDSA with SHA-256, the two numbers one after the other (64 bytes), Base64.",
                    examples =
                            "MEUCIQDx2kTq0m8yJ5Wb7cXo1u9ZlPq3vRr6nYtHsGfEdCbAzwIgS4vUe0dLkQJ8hNcYxWmBtRo5iPaEuFgKzXqVs7Q2aA==")
            String signature) {

        private Scan of(UUID sessionId) {
            return new Scan(sessionId, deviceId, lesson, direction, code, scannedAt, sentAt, nonce, signature);
        }
    }

    @Schema(name = "Scan", description = "A scan that counts.")
    record ScanView(
            int lesson,
            Direction direction,

            @Schema(description = "By our clock.") Instant scannedAt,

            @Schema(description = "Whether it was kept until there was a network.")
            boolean offline,

            boolean late,
            boolean leftEarly) {}

    @POST
    @Change
    @Operation(
            operationId = "scanPresence",
            summary = "Say by a scan that one is there",
            description =
                    "Sent at once, or later when there was no network, after the session was held too; each scan counts once. A code that was passed "
                            + "on is out of time, and a phone speaks for its own person only.")
    @Refuses(ScanRejection.class)
    public RestResponse<ScanView> scan(@PathParam("sessionId") UUID sessionId, @NotNull @Valid NewScan body) {
        Taken taken = scanning.scan(body.of(sessionId));
        return RestResponse.ok(new ScanView(
                taken.lesson(),
                Direction.valueOf(taken.direction()),
                taken.scannedAt(),
                taken.offline(),
                taken.late(),
                taken.leftEarly()));
    }
}

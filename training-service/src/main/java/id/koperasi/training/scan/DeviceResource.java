package id.koperasi.training.scan;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.scan.ScanRejection.DeviceKeyTaken;
import id.koperasi.training.scan.ScanRejection.NotADeviceKey;
import id.koperasi.training.scan.ScanRejection.UnknownDevice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/scan-devices")
@Tag(name = "Attendance")
class DeviceResource {

    private final ScanningPresence scanning;

    DeviceResource(ScanningPresence scanning) {
        this.scanning = scanning;
    }

    @Schema(description = "The phone of the caller; the one before it counts no longer.")
    record NewDevice(
            @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{100,200}={0,2}") @Schema(
                    description = "ECDSA on P-256 as X.509 has it, Base64; its secret half never leaves the phone.",
                    examples =
                            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==")
            String publicKey) {}

    @Schema(name = "ScanDevice", description = "A phone that was registered.")
    record DeviceView(UUID deviceId) {}

    @POST
    @Change
    @Operation(
            operationId = "registerScanDevice",
            summary = "Register one's own phone",
            description =
                    "One at a time; a key is never of two persons, and scans from before it was registered do not count. What the one before it has scanned until then still does.")
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeviceView.class)))
    @Refuses({NotADeviceKey.class, DeviceKeyTaken.class, UnknownDevice.class})
    public RestResponse<DeviceView> register(@NotNull @Valid NewDevice body) {
        UUID id = scanning.register(decoded(body.publicKey()));
        return RestResponse.status(RestResponse.Status.CREATED, new DeviceView(id));
    }

    /** What is no Base64 is no key either. */
    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}

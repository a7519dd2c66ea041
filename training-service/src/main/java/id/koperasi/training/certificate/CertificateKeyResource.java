package id.koperasi.training.certificate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/certificate-keys")
@Tag(name = "Certificates")
class CertificateKeyResource {

    private final CertificateSignatures signatures;

    CertificateKeyResource(CertificateSignatures signatures) {
        this.signatures = signatures;
    }

    @Schema(name = "CertificateKey", description = "A public key that certificates were signed under.")
    record KeyView(
            @Schema(examples = "3f2a7c118a4e5d0f") String keyId,

            @Schema(description = "Ed25519 as X.509 has it, Base64.")
            String publicKey) {}

    @Schema(name = "CertificateKeys", description = "All of them, the oldest first.")
    record KeysView(List<KeyView> items) {}

    @GET
    @Operation(
            operationId = "listCertificateKeys",
            summary = "The public keys of certificates",
            description = "Who keeps them checks every certificate without asking us again.")
    public KeysView list() {
        return new KeysView(signatures.keys().stream()
                .map(key -> new KeyView(key.id(), key.publicKey()))
                .toList());
    }
}

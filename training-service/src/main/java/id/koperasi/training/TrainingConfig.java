package id.koperasi.training;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Everything an operator may tune. */
@ConfigMapping(prefix = "training")
public interface TrainingConfig {

    /**
     * What certificates are signed with: the base64 of the 32 bytes of an Ed25519 private key. Without it the key follows
     * from the index key of this service, so that an installation signs from its first day; whoever changes either keeps
     * the old certificates, since the public keys stay in the database.
     */
    Optional<String> certificateKey();
}

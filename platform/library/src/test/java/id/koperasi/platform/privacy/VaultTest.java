package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultTest {

    private static final Place NAME = new Place("person", "7", "name");
    private static final byte[] SITI = "Siti Aminah".getBytes(UTF_8);

    private final Vault vault = new Vault(TestKeys.keys());
    private final WrappedKey key = vault.newDataKey();

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(key, vault.seal(key, SITI, NAME), NAME)).isEqualTo(SITI);
        assertThat(vault.open(key, vault.seal(key, new byte[0], NAME), NAME)).isEmpty();
        assertThat(vault.open(key, vault.seal(key, Nik.parse("3201074508900001"), NAME), NAME))
                .isEqualTo("3201074508900001".getBytes(UTF_8));
    }

    @Test
    void opensAfterARestart() {
        byte[] seal = vault.seal(key, SITI, NAME);
        var stored = WrappedKey.of(key.bytes(), key.masterKeyId());

        assertThat(new Vault(TestKeys.keys()).open(stored, seal, NAME)).isEqualTo(SITI);
    }

    @Test
    void neverSealsTheSameWayTwice() {
        byte[] seal = vault.seal(key, SITI, NAME);

        assertThat(seal).hasSize(1 + 12 + SITI.length + 16).isNotEqualTo(vault.seal(key, SITI, NAME));
        assertThat(seal[0]).isEqualTo((byte) 1);
        assertThat(new String(seal, UTF_8)).doesNotContain("Siti");
        assertThat(vault.newDataKey()).isNotEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"person, 8, name", "person, 7, phone", "guarantor, 7, name", "person, 7nam, e", "perso, n7, name"})
    void doesNotOpenInAnotherPlace(String table, String row, String column) {
        byte[] seal = vault.seal(key, SITI, NAME);

        assertThatThrownBy(() -> vault.open(key, seal, new Place(table, row, column)))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void noTwoPlacesAreSpelledAlike() {
        byte[] seal = vault.seal(key, SITI, new Place("a", "b\0\0\0\0c", "d"));

        assertThatThrownBy(() -> vault.open(key, seal, new Place("a\0\0\0\0b", "c", "d")))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void doesNotOpenWithTheKeyOfAnother() {
        byte[] seal = vault.seal(key, SITI, NAME);
        var another = vault.newDataKey();

        assertThatThrownBy(() -> vault.open(another, seal, NAME)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void doesNotOpenWhenAnyBitWasChanged() {
        byte[] seal = vault.seal(key, SITI, NAME);
        for (int bit = 0; bit < seal.length * Byte.SIZE; bit++) {
            byte[] altered = seal.clone();
            altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThatThrownBy(() -> vault.open(key, altered, NAME))
                    .as("bit %d", bit)
                    .isInstanceOf(SealBrokenException.class)
                    .hasMessage("sealed data does not open")
                    .hasNoCause();
        }
    }

    @Test
    void doesNotOpenWhatWasCutShort() {
        byte[] seal = vault.seal(key, SITI, NAME);
        for (int length = 0; length < seal.length; length++) {
            byte[] cut = Arrays.copyOf(seal, length);

            assertThatThrownBy(() -> vault.open(key, cut, NAME)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void doesNotUnwrapAnAlteredKey() {
        byte[] altered = key.bytes();
        altered[altered.length - 1] ^= 1;
        var forged = WrappedKey.of(altered, key.masterKeyId());

        assertThatThrownBy(() -> vault.seal(forged, SITI, NAME)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aNewMasterKeyTakesOverWithoutTouchingTheData() {
        byte[] seal = vault.seal(key, SITI, NAME);
        var during = new Vault(TestKeys.keys(
                Map.of("master-key", TestKeys.key(7), "old-master-keys", TestKeys.key(6) + "," + TestKeys.MASTER)));
        var after = new Vault(TestKeys.keys(Map.of("master-key", TestKeys.key(7))));

        assertThat(during.open(key, seal, NAME)).isEqualTo(SITI);
        var rewrapped = during.rewrap(key);

        assertThat(rewrapped.masterKeyId())
                .isEqualTo(after.currentMasterKeyId())
                .isNotEqualTo(key.masterKeyId());
        assertThat(after.open(rewrapped, seal, NAME)).isEqualTo(SITI);
        assertThat(after.rewrap(rewrapped)).isSameAs(rewrapped);
        assertThatThrownBy(() -> after.open(key, seal, NAME))
                .isInstanceOf(UnknownMasterKeyException.class)
                .hasMessageContaining(key.masterKeyId())
                .hasMessageContaining("platform.privacy.old-master-keys");
    }

    @Test
    void aMasterKeyIsNotTakenForAnother() {
        var other = new Vault(TestKeys.keys(Map.of("master-key", TestKeys.key(7))));
        var mislabelled = WrappedKey.of(key.bytes(), other.currentMasterKeyId());

        assertThatThrownBy(() -> other.seal(mislabelled, SITI, NAME)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aWrappedKeyShowsNothingAndStaysAsItIs() {
        key.bytes()[0] ^= 1;

        assertThat(key).hasToString("WrappedKey[masterKeyId=" + vault.currentMasterKeyId() + "]");
        assertThat(vault.open(key, vault.seal(key, SITI, NAME), NAME)).isEqualTo(SITI);
        assertThat(vault.currentMasterKeyId()).matches("[0-9a-f]{16}");
        assertThatThrownBy(() -> WrappedKey.of(new byte[0], "current")).isInstanceOf(IllegalArgumentException.class);
    }
}

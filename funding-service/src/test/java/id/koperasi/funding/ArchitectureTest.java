package id.koperasi.funding;

import id.koperasi.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheRulesOfTheHouse() {
        HouseRules.checkService("funding");
    }
}

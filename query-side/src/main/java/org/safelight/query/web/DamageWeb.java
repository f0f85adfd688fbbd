package org.safelight.query.web;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.FindPhoto;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.operations.damage.DamagedOriginals;
import org.safelight.operations.damage.DamagedOriginals.Condition;
import org.safelight.operations.damage.DamagedOriginals.Examination;
import org.safelight.operations.task.OperationLedger;
import org.safelight.query.bytes.Losses;
import org.safelight.query.damage.Mending;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** What is done where bytes that are asked for turn out to be damaged or lost. */
@Configuration(proxyBeanMethods = false)
public class DamageWeb {

    @Bean
    Examination examination(
            LibraryClient library, @Qualifier("originals") ReadableBucket originals) {
        return (owner, photo, original) ->
                isWhole(originals, original)
                        ? Condition.WHOLE
                        : isWanted(library, owner, photo, original)
                                ? Condition.DAMAGED
                                : Condition.UNWANTED;
    }

    private static boolean isWhole(ReadableBucket originals, Original original) throws IOException {
        try (InputStream body = originals.open(original.key(), original.hash())) {
            body.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (DamagedObjectException | MissingObjectException lost) {
            return false;
        }
    }

    private static boolean isWanted(
            LibraryClient library, UserId owner, PhotoId photo, Original original) {
        return library.search(new FindPhoto(owner, photo), PhotoView.class)
                .filter(it -> it.original().equals(original))
                .isPresent();
    }

    @Bean
    DamagedOriginals damagedOriginals(OperationLedger ledger, Examination examination) {
        return new DamagedOriginals(ledger, examination, InstantSource.system());
    }

    @Bean
    Losses losses(
            CommandGateway commands,
            DamagedOriginals damaged,
            Examination examination,
            MeterRegistry registry) {
        return new Mending(commands, damaged, examination, registry, InstantSource.system());
    }
}

package org.safelight.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.safelight.access.Access;
import org.safelight.access.account.EmbeddedAccounts;
import org.safelight.command.CommandSide;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.gateway.Gateway;
import org.safelight.media.bucket.Bucket;
import org.safelight.operations.Operations;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.QuerySide;
import org.safelight.scaledjpeg.ScaledJpeg;
import org.safelight.standalone.Safelight;
import org.safelight.thumbnails.ThumbnailSide;
import org.safelight.upcasting.Upcasting;

/**
 * What was compiled, without tests, and where its parts are. Packages are named by classes in them,
 * so that none that has moved away is guarded in vain.
 */
public final class OurCode {

    /** Every class of every module. */
    public static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages(above(Safelight.class));

    static final String OURS = above(Safelight.class) + "..";
    static final String CONTRACT = UserId.class.getPackageName() + "..";
    static final String MEDIA_VALUES = ObjectKey.class.getPackageName() + "..";
    static final String SCALED_JPEG = ScaledJpeg.class.getPackageName() + "..";
    static final String MEDIA = above(Bucket.class) + "..";
    static final String BUCKETS = Bucket.class.getPackageName() + "..";
    static final String PLATFORM = above(SqliteFile.class) + "..";
    static final String UPCASTING = Upcasting.class.getPackageName() + "..";
    static final String OPERATIONS = Operations.class.getPackageName() + "..";
    static final String ACCESS = Access.class.getPackageName() + "..";
    static final String ACCOUNTS = EmbeddedAccounts.class.getPackageName() + "..";
    static final String COMMAND_SIDE = CommandSide.class.getPackageName() + "..";
    static final String THUMBNAIL_SIDE = ThumbnailSide.class.getPackageName() + "..";
    static final String QUERY_SIDE = QuerySide.class.getPackageName() + "..";
    static final String GATEWAY = Gateway.class.getPackageName() + "..";

    private OurCode() {}

    /** Classes that break each rule, to see that each rule can be broken. */
    static JavaClasses badSamples() {
        return new ClassFileImporter().importPackages(OurCode.class.getPackageName() + ".sample");
    }

    /** Whether a class of this simple name was compiled, on its own or within another. */
    public static boolean has(String simpleName) {
        return CLASSES.stream().map(JavaClass::getSimpleName).anyMatch(simpleName::equals);
    }

    private static String above(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(0, name.lastIndexOf('.'));
    }
}

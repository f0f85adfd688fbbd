# One image per process: docker build --build-arg MODULE=gateway -t safelight/gateway .
# MODULE is command-side, query-side, thumbnail-saga or gateway. docker-compose.yml builds all four.

# Compiles all four once, whichever is asked for. Tests are .ci/run's business.
FROM maven:3.9.12-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B --no-transfer-progress package -DskipTests \
        -pl command-side,query-side,thumbnail-saga,gateway -am

# Takes the jar apart, so that libraries, which change seldom, are layers of their own. Not with
# --launcher: exploded classes cannot be in an ahead-of-time cache.
FROM eclipse-temurin:25.0.3_9-jdk-noble AS layers
ARG MODULE
WORKDIR /taken-apart
COPY --from=build /source/${MODULE}/target/${MODULE}-*-app.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:25.0.3_9-jre-noble
# The same for the training run and for every start: the cache holds for one set of options.
ENV JDK_JAVA_OPTIONS="-XX:+UseG1GC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
RUN groupadd --system --gid 10001 safelight \
    && useradd --system --uid 10001 --gid safelight --no-create-home --shell /usr/sbin/nologin safelight
WORKDIR /safelight
COPY --from=layers /taken-apart/layers/dependencies/ ./
COPY --from=layers /taken-apart/layers/spring-boot-loader/ ./
COPY --from=layers /taken-apart/layers/snapshot-dependencies/ ./
COPY --from=layers /taken-apart/layers/application/ ./
# Starts, and writes what the next start need not do again. No MongoDB is here, so the start of a service
# fails where it would connect; by then it has loaded what the cache is for.
# The profile is named here as well, since it decides which classes a start loads.
ARG TRAINING_PROFILES=distributed
RUN SPRING_PROFILES_ACTIVE=${TRAINING_PROFILES} SAFELIGHT_ADMIN_PASSWORD=only-while-training \
    SPRING_MONGODB_URI=mongodb://127.0.0.1:1/ \
    java -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar app.jar || [ -s app.aot ]
USER safelight
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-jar", "app.jar"]

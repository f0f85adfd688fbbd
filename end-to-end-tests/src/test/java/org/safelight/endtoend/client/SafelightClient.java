package org.safelight.endtoend.client;

import static org.safelight.endtoend.application.ApplicationUnderTest.ADMIN;
import static org.safelight.endtoend.application.ApplicationUnderTest.PASSWORD;

import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.pictures.Picture;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** What a program that keeps its photos in Safelight does with it. */
public record SafelightClient(Http http) {

    /** A client that signs in as the administrator. */
    public static SafelightClient of(ApplicationUnderTest application) {
        return new SafelightClient(Http.signedIn(application.address(), ADMIN, PASSWORD));
    }

    /** Photos that are there, and what can be done with them. */
    public Photos photos() {
        return new Photos(http);
    }

    /** Albums, and what can be done with them. */
    public Albums albums() {
        return new Albums(http);
    }

    /** Photos by date, and their months. */
    public Timeline timeline() {
        return new Timeline(http);
    }

    /** What happened to photos and albums, and how to take it back. */
    public History history() {
        return new History(http);
    }

    /** Keys by which programs act for this person. */
    public Keys keys() {
        return new Keys(http);
    }

    /** What operators do. */
    public Admin admin() {
        return new Admin(http);
    }

    /** Uploads one picture as a form with one file; fails unless it was taken. */
    public Upload upload(Picture picture) {
        Answer answer = tryUpload(picture);
        return answer.status() == 200 ? Upload.in(answer) : Upload.in(answer.expecting(201));
    }

    /** Uploads one picture as a form with one file. */
    public Answer tryUpload(Picture picture) {
        return uploadAll(List.of(picture));
    }

    /** Uploads several pictures in one form. */
    public Answer uploadAll(List<Picture> pictures) {
        var form = new MultipartForm();
        pictures.forEach(picture -> form.file("file", picture));
        return http.send("POST", "/api/v1/photos", form.body(), "Content-Type", form.type());
    }

    /** Uploads one picture as the bare body of the request. */
    public Answer uploadBare(Picture picture, String... headers) {
        return http.send(
                "POST",
                "/api/v1/photos",
                BodyPublishers.ofByteArray(picture.bytes()),
                Http.withType(picture.mediaType(), headers));
    }

    /** Uploads a picture and waits for its thumbnail. */
    public String uploadAndDevelop(Picture picture) {
        String photo = upload(picture).photo();
        photos().awaitThumbnail(photo);
        return photo;
    }
}

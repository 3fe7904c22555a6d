#!/bin/sh
# Makes release/visavis_VERSION_amd64.deb from release/linux-unpacked (npm run package) with dpkg-deb alone.
# It installs the desktop (visavis-desktop), the command line (visavis) and the file type.
set -eu
cd "$(dirname "$0")/.."
from=release/linux-unpacked
[ -x "$from/visavis-desktop" ] || { echo 'make-deb: run "npm run package" first' >&2; exit 1; }
version=$(node -p "require('./package.json').version")
deb=release/visavis_${version}_amd64.deb
app=/opt/visavis
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree$app" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" "$tree/usr/share/doc/visavis" "$tree/DEBIAN"
chmod 755 "$tree"
cp -a "$from/." "$tree$app/"
rm -f "$tree$app/resources/default_app.asar" "$tree$app/version"
chmod 4755 "$tree$app/chrome-sandbox"
cp LICENSE "$tree/usr/share/doc/visavis/copyright"
ln -s "$app/visavis-desktop" "$tree/usr/bin/visavis-desktop"

cat > "$tree/usr/bin/visavis" <<END
#!/bin/sh
# The command line, run by the node inside the desktop.
ELECTRON_RUN_AS_NODE=1 exec $app/visavis-desktop $app/resources/app.asar/dist/cli/visavis.mjs "\$@"
END
chmod 755 "$tree/usr/bin/visavis"

cat > "$tree/usr/share/applications/visavis-desktop.desktop" <<END
[Desktop Entry]
Type=Application
Name=Vis-à-vis
Comment=Letters in two languages, face to face
Comment[fr]=Des lettres en deux langues, face à face
Exec=$app/visavis-desktop %F
MimeType=application/vnd.visavis+zip;
Categories=Office;
END

cat > "$tree/usr/share/mime/packages/visavis.xml" <<END
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.visavis+zip">
    <comment>Vis-à-vis letter</comment>
    <comment xml:lang="fr">Lettre Vis-à-vis</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.visavis"/>
  </mime-type>
</mime-info>
END

cat > "$tree/DEBIAN/control" <<END
Package: visavis
Version: $version
Architecture: amd64
Maintainer: The Vis-à-vis authors <visavis@example.org>
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: libgtk-3-0 | libgtk-3-0t64, libnss3, libasound2 | libasound2t64, libgbm1, xdg-utils
Section: editors
Priority: optional
Description: letters in two languages, face to face
 Keeps the English and the French version of a letter aligned paragraph by
 paragraph, watched for drift, and recorded as dated revisions.
END

dpkg-deb --root-owner-group -Zxz -z3 --build "$tree" "$deb"

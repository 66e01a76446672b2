@echo off
rem Runs subclaim from a clone: builds the executable jar on first use, then starts it.
rem After an update: mvn -B -ntp -q -DskipTests package
rem SUBCLAIM_NO_CDS=1 does without the class archive that makes later starts faster.
setlocal
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "JAVA="
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
if not defined JAVA (echo subclaim: Java 17 or newer is needed: put java on the PATH or set JAVA_HOME 1>&2 & exit /b 2)
if not exist "%JAVA%" (echo subclaim: there is no "%JAVA%" 1>&2 & exit /b 2)
call :release
call :find
if defined JAR goto run
where mvn >nul 2>nul || (echo subclaim: not built yet, and there is no mvn on the PATH 1>&2 & exit /b 2)
echo subclaim: building from %ROOT% 1>&2
pushd "%ROOT%"
call mvn -B -ntp -q -Dmaven.test.skip=true package 1>&2 <nul
popd
call :find
if not defined JAR (echo subclaim: the build left no executable jar 1>&2 & exit /b 2)
:run
set "ARCHIVE="
if not "%SUBCLAIM_NO_CDS%"=="1" if defined IDENTITY call :archive
if not defined ARCHIVE goto plain
"%JAVA%" -XX:TieredStopAtLevel=1 -Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:disable -jar "%JAR%" %*
exit /b %ERRORLEVEL%
:plain
"%JAVA%" -XX:TieredStopAtLevel=1 -Xshare:auto -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem The JDK tells its version in a file beside its bin folder; Java itself is never asked.
:release
set "IDENTITY="
for %%I in ("%JAVA%\..\..\release") do set "RELEASE=%%~fI"
if not exist "%RELEASE%" exit /b 0
for /f "usebackq tokens=1,* delims==" %%A in ("%RELEASE%") do (
  if "%%A"=="JAVA_RUNTIME_VERSION" set "IDENTITY=%%~B"
  if "%%A"=="JAVA_VERSION" if not defined IDENTITY set "IDENTITY=%%~B"
)
exit /b 0

:find
set "JAR="
for %%F in ("%ROOT%\target\subclaim-maven-plugin-*-cli.jar") do set "JAR=%%~fF"
exit /b 0

rem The archive belongs to one Java and to one jar, known by its size and time. What goes wrong here
rem is silent: the start is then as without.
:archive
for %%F in ("%JAR%") do set "KEY=%%~zF-%%~tF"
set "KEY=%KEY:/=-%"
set "KEY=%KEY::=-%"
set "KEY=%KEY: =-%"
set "FILE=%ROOT%\target\cds\%IDENTITY%.%KEY%.jsa"
if exist "%FILE%" (set "ARCHIVE=%FILE%" & exit /b 0)
if exist "%FILE%.tried" exit /b 0
mkdir "%ROOT%\target\cds" >nul 2>nul
(echo tried) >"%FILE%.tried" 2>nul
if not exist "%FILE%.tried" exit /b 0
"%JAVA%" -Xshare:off -XX:TieredStopAtLevel=1 "-XX:DumpLoadedClassList=%FILE%.classes" -jar "%JAR%" rules >nul 2>nul <nul
"%JAVA%" -Xshare:dump "-XX:SharedClassListFile=%FILE%.classes" "-XX:SharedArchiveFile=%FILE%" -cp "%JAR%" >nul 2>nul <nul
if exist "%FILE%" set "ARCHIVE=%FILE%"
exit /b 0

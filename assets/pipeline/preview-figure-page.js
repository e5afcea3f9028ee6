// The browser's half of a figure's preview: one person under a plain warm light, in the app's shader and tone mapping.
import * as THREE from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';

const query = new URLSearchParams(location.search);
const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.toneMapping = THREE.NeutralToneMapping;
renderer.toneMappingExposure = 2.2;
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);

const scene = new THREE.Scene();
scene.background = new THREE.Color(0.2, 0.24, 0.29);
// about as bright as a place of the app: a white wall stands at 0.35 of the light's unit
scene.add(new THREE.HemisphereLight(new THREE.Color(0.3, 0.31, 0.33), new THREE.Color(0.2, 0.165, 0.13), Math.PI));
const sun = new THREE.DirectionalLight(new THREE.Color(0.3, 0.27, 0.23), Math.PI);
sun.position.set(-0.55, 0.85, -0.8);
scene.add(sun);
const floor = new THREE.Mesh(new THREE.CircleGeometry(3, 40), new THREE.MeshLambertMaterial({ color: 0xb09070 }));
floor.rotation.x = -Math.PI / 2;
scene.add(floor);

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
const { scene: figure, animations } = await loader.loadAsync(query.get('file'));
const joints = {};
const rests = new Map();
let mesh;
figure.traverse((object) => {
  joints[object.name] = object;
  rests.set(object, object.quaternion.clone());
  if (object.isSkinnedMesh) mesh = object;
});
mesh.material = new THREE.MeshLambertMaterial({ vertexColors: true });
mesh.frustumCulled = false;
scene.add(figure);

const mixer = new THREE.AnimationMixer(figure);
const camera = new THREE.PerspectiveCamera(40, innerWidth / innerHeight, 0.05, 50);
const seat = new THREE.Mesh(new THREE.BoxGeometry(0.5, 0.46, 0.44), new THREE.MeshLambertMaterial({ color: 0x8d8f88 }));
seat.position.set(0, 0.23, 0.05);
scene.add(seat);

/**
 * Shows one moment. `shot`: clip, time (share of the clip, 0 to 1), from and look (glTF metres), field (degrees), and
 * optionally gaze ([yaw, pitch] of the head and of the eyes, degrees) added to the clip as the app adds it.
 */
function show(shot) {
  mixer.stopAllAction();
  for (const [object, quaternion] of rests) object.quaternion.copy(quaternion);
  const clip = animations.find(({ name }) => name === shot.clip);
  if (clip) {
    const action = mixer.clipAction(clip).reset().play();
    action.time = clip.duration * shot.time;
  }
  mixer.update(0);
  if (shot.gaze) {
    const [headYaw, headPitch, eyeYaw, eyePitch] = shot.gaze.map((degrees) => (degrees * Math.PI) / 180);
    // joints have the file's axes: x to the right of the figure, z to its back
    const turn = (x, y) => new THREE.Quaternion().setFromEuler(new THREE.Euler(-x, y, 0));
    joints.head.quaternion.multiply(turn(headPitch * 0.6, headYaw * 0.6));
    joints.neck.quaternion.multiply(turn(headPitch * 0.4, headYaw * 0.4));
    for (const side of ['left', 'right']) joints[`${side}Eye`].quaternion.multiply(turn(eyePitch, eyeYaw));
  }
  seat.visible = shot.seat === true;
  camera.fov = shot.field;
  camera.position.fromArray(shot.from);
  camera.lookAt(new THREE.Vector3().fromArray(shot.look));
  camera.updateProjectionMatrix();
  renderer.render(scene, camera);
}

/** Where a joint is in the moment last shown, glTF metres. */
function place(joint) {
  figure.updateMatrixWorld(true);
  return joints[joint].getWorldPosition(new THREE.Vector3()).toArray();
}

window.preview = { show, place, clips: animations.map(({ name, duration }) => ({ name, duration })) };
